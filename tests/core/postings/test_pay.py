"""Pay is a figure for work: every notation of it is found, and funding, budgets and customers' money are not."""

from __future__ import annotations

import pytest

from assessor.core.postings.passages import Part, Passage
from assessor.core.postings.pay import find_pay


def said(text: str, part: Part = "company", key: str = "") -> str | None:
    pay = find_pay([Passage(0, len(text), text, part, {}, key=key)])
    return text[pay.start : pay.end] if pay else None


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The salary range is $150,000–$300,000 plus equity.", "$150,000–$300,000"),
        ("Salary: 70,000 - 90,000", "70,000 - 90,000"),
        ("We offer 30 days of leave, a bike and 71,000 - 88,000 EUR.", "71,000 - 88,000 EUR"),
        ("Pay: 140,000-200,000 USD/Year", "140,000-200,000 USD/Year"),
        ("£70k - £85k", "£70k - £85k"),
        ("65.000 – 78.000 € brutto im Jahr", "65.000 – 78.000 € brutto im Jahr"),
        ("€5.800 – €7.400 gross per month", "€5.800 – €7.400 gross per month"),
        ("CTC: 22 - 34 LPA", "22 - 34 LPA"),
        ("Tarifgehalt 62.000 bis 71.000 Euro im Jahr", "62.000 bis 71.000 Euro im Jahr"),
        ("Salaire : 45 000 à 55 000 € brut par an", "45 000 à 55 000 € brut par an"),
        ("€ 4.000 tot € 5.500 bruto per maand", "€ 4.000 tot € 5.500 bruto per maand"),
        ("Salario: 40.000 - 50.000 € brutos al año", "40.000 - 50.000 € brutos al año"),
        ("Compensation: 3,000 - 5,000 USDC monthly", "3,000 - 5,000 USDC monthly"),
        ("Package of ₹25-40 lakhs", "₹25-40 lakhs"),
        ("R25 000 - R35 000 per month", "R25 000 - R35 000 per month"),
        ("$165,000 – $195,000 and equity.", "$165,000 – $195,000"),
        ("We pay CHF 120'000 a year.", "CHF 120'000 a year"),
        ("Up to $80/hour.", "$80/hour"),
        ("The base salary range in our New York market is $150,000 to $210,000.", "$150,000 to $210,000"),
        ("$140K - $180K OTE for sales engineers", "$140K - $180K OTE"),
        ("Annual Salary: $320,000—$405,000 USD", "$320,000—$405,000 USD"),
        ("The anticipated pay is between $61.50 and $74.00 per hour.", "$61.50 and $74.00 per hour"),
        ("£600-£675 per day", "£600-£675 per day"),
        ("Gross monthly salary between 3,100 € and 3,600 €", "3,100 € and 3,600 €"),
        ("The base pay in Ohio is $165,000/year to $205,000/year.", "$165,000/year to $205,000/year"),
        ("Compensation is PLN 28 000 – 38 000 net per month.", "PLN 28 000 – 38 000 net per month"),
        ("Annual salary ¥8,500,000 – ¥12,500,000, bonus according to results", "¥8,500,000 – ¥12,500,000"),
        ("Salary: IDR 18,000,000 - 25,000,000 per month", "IDR 18,000,000 - 25,000,000 per month"),
        ("Salary 95,000 - 115,000 AUD plus super, and a $1,000 training budget", "95,000 - 115,000 AUD"),
    ],
)
def test_pay_is_found_in_every_notation(text: str, figure: str) -> None:
    assert said(text) == figure


@pytest.mark.parametrize(
    "text",
    [
        "Backed by $70M from three funds.",
        "We are in a $7 trillion industry.",
        "We raised a $24M Series A last May.",
        "£5,000 training and conference budget.",
        "A monthly wellness stipend of $100.",
        "Tuition reimbursement up to $5,250 per year.",
        "Sign-on bonus of $5,000.",
        "With $800 billion of assets under management.",
        "Group mediclaim of INR 5 lakh for you and your parents",
        "Meal card of R$ 1,150 per month",
        "Tickets restaurant of €200 per month",
        "Transport allowance of SGD 600 per month",
        "Moving costs up to €9,000 a year",
        "Home internet and phone: ZAR 900 per month",
        "Pension contribution of £9,000 a year",
        "Joining bonus of INR 2 lakh",
        "We process $40,000,000 in payments per day.",
        "Competitive salary and equity.",
        "We are committed to salary transparency.",
        "Over 50 million people use it in 140,000 schools.",
        "Referral bonus: $3,000.",
        "We pay attention to detail in 12,000 places.",
        "The company was founded in 2019 and grew to 200,000 users in 2024.",
    ],
)
def test_other_money_is_no_pay(text: str) -> None:
    assert said(text) is None


def test_a_field_of_pay_needs_no_currency() -> None:
    assert said("salary: 120000 - 145000", "field", "salary") == "120000 - 145000"


def test_an_empty_promise_in_a_field_is_no_figure() -> None:
    assert said("salary: competitive", "field", "salary") is None


def test_a_stipend_is_pay_where_the_job_is_an_internship_and_an_extra_elsewhere() -> None:
    stipend = Passage(40, 73, "A stipend of 1,900 euros per month", "benefits", {})
    intern = Passage(0, 20, "Data Science Intern", "title", {})
    assert find_pay([intern, stipend]) is not None
    assert find_pay([Passage(0, 14, "Data Scientist", "title", {}), stipend]) is None
