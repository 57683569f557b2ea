"""The URL table of the product; `docs/architecture.md` says which of these other programs may rely on."""

from django.urls import path

from assessor.views import advice, assessments, documents, exports, pages, plans, postings, reviews, shares, uploads

urlpatterns = [
    path("", pages.show_home, name="home"),
    path("sample/", pages.show_sample, name="sample"),
    path("sample/report.<str:form>", pages.export_sample, name="sample_export"),
    path("sample/documents/<slug:document>/", pages.show_sample_document, name="sample_document"),
    path("method/", pages.show_method, name="method"),
    path("method/report.schema.json", pages.show_schema, name="schema"),
    path("assessments/", assessments.list_mine, name="assessments"),
    path("assessments/new/", uploads.start, name="new_assessment"),
    path("assessments/<uuid:pk>/", assessments.show, name="assessment"),
    path("assessments/<uuid:pk>/status.json", assessments.show_status, name="assessment_status"),
    path("assessments/<uuid:pk>/retry/", assessments.retry, name="retry_assessment"),
    path("assessments/<uuid:pk>/delete/", assessments.delete, name="delete_assessment"),
    path("assessments/<uuid:pk>/report.json", exports.report_json, name="report_json"),
    path("assessments/<uuid:pk>/report.md", exports.report_markdown, name="report_markdown"),
    path("assessments/<uuid:pk>/report.pdf", exports.report_pdf, name="report_pdf"),
    path("assessments/<uuid:pk>/documents/<slug:document>/", documents.show, name="document"),
    path("assessments/<uuid:pk>/documents/<slug:document>/pages/<int:page>.png", documents.show_page, name="page"),
    path("assessments/<uuid:pk>/review/", reviews.show, name="review"),
    path("assessments/<uuid:pk>/review/<slug:document>/<slug:kind>/", reviews.correct, name="correct"),
    path("assessments/<uuid:pk>/corrections/<int:correction>/undo/", reviews.undo, name="undo_correction"),
    path("assessments/<uuid:pk>/plan/", plans.show, name="plan"),
    path("assessments/<uuid:pk>/plan/undo/", plans.undo, name="undo"),
    path("assessments/<uuid:pk>/plan/<slug:module>/<slug:task>/<slug:verb>/", plans.change, name="change_task"),
    path("assessments/<uuid:pk>/model/", advice.show, name="ask_model"),
    path("assessments/<uuid:pk>/model/withdraw/", advice.withdraw, name="withdraw_model"),
    path("assessments/<uuid:pk>/share/", shares.manage, name="share"),
    path("shared/<str:token>/", shares.show, name="shared_report"),
    path("postings/", postings.list_mine, name="postings"),
    path("postings/<uuid:pk>/", postings.show, name="posting"),
    path("postings/<uuid:pk>/delete/", postings.delete, name="delete_posting"),
    path("postings/<uuid:pk>/posting.json", postings.export_json, name="posting_json"),
    path("postings/<uuid:pk>/posting.txt", postings.export_text, name="posting_text"),
    path("plan/", plans.show_mine, name="my_plan"),
]
