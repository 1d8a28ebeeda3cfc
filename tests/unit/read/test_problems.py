from sitegen.diagnostics import Diagnostic, Location
from sitegen.read.problems import in_order


def test_the_same_problem_at_one_place_is_said_once_and_problems_stand_in_the_order_of_the_file():
    late = Diagnostic(code="nul-byte", location=Location(file="a.md", line=2, column=1))
    early = Diagnostic(code="control-character", location=Location(file="a.md", line=1, column=3))
    assert in_order([late, early, late]) == (early, late)
