from django.urls import include, path
from rest_framework.routers import DefaultRouter

from . import views

router = DefaultRouter()
router.register("reports", views.ReportViewSet, basename="report")

urlpatterns = [
    path("", include(router.urls)),
    path("search/", views.Search.as_view()),
    path("restart/", views.restart),
]
