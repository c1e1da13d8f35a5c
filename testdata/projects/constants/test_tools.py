import tools


def test_tested():
    tools.tested("ls")
