from tool import harmless


def test_harmless():
    harmless("id")
