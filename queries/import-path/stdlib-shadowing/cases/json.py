"""Our own JSON."""  # want: stdlib-shadowing info


def loads(text):
    return {}
