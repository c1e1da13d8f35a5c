from django.http import JsonResponse
from django.views.generic import TemplateView, View

from .mixins import Ordered, Queries


class Parts(Ordered, Queries, View):
    def get(self, request):
        return JsonResponse({"rows": self.rows(f"SELECT * FROM part ORDER BY {self.order()}")})


class Raw(Ordered, Queries, View):
    def get(self, request):
        return JsonResponse({"rows": self.rows(f"SELECT * FROM part ORDER BY {self.raw_order()}")})  # want: sql-injection high


class Page(Ordered, TemplateView):
    template_name = "page.html"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context["order"] = self.order()
        return context
