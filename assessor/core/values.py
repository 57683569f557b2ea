"""The base of every value that is stored or crosses a package border as JSON."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen, closed record: no field can be changed after it is made, none can be added by mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")
