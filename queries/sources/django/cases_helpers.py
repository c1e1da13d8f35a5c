import os


def helper(request):
    os.system("ls " + request.GET["name"])  # want: os-system high
    os.system("ls " + request.POST.get("name", ""))  # want: os-system high
    for name in request.GET.getlist("name"):
        os.system("ls " + name)  # want: os-system high
    os.system("ls " + request.path)  # want: os-system medium
    os.system("ls " + request.get)  # want: os-system medium
