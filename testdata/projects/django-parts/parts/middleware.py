import subprocess


class Tracing:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        subprocess.run("trace " + request.META.get("HTTP_X_TRACE", ""), shell=True)  # want: shell-true high
        return self.get_response(request)


class Plain:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        subprocess.run(["trace", "--", request.META.get("HTTP_X_TRACE", "")])
        return self.get_response(request)
