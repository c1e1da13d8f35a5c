import subprocess

from django.db import connection
from rest_framework import permissions, status, viewsets
from rest_framework.decorators import action, api_view, permission_classes
from rest_framework.response import Response
from rest_framework.views import APIView

from .reports import build, build_safely
from .serializers import ReportSerializer


class ReportViewSet(viewsets.ViewSet):
    serializer_class = ReportSerializer

    def list(self, request):
        order = {"title": "title", "new": "created DESC"}.get(request.query_params.get("order"), "title")
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM report ORDER BY {order}")
            return Response(cursor.fetchall())

    def create(self, request):
        serializer = ReportSerializer(data=request.data)
        serializer.is_valid(raise_exception=True)
        data = serializer.validated_data
        build_safely(data["title"], data["rows"], data["kind"])
        build(data["title"], data["rows"], data["kind"])
        return Response(status=status.HTTP_201_CREATED)

    @action(detail=True, methods=["post"])
    def share(self, request, pk=None):
        subprocess.run(f"share {request.data['with']}", shell=True)  # want: shell-true high
        return Response()


class Search(APIView):
    permission_classes = [permissions.IsAuthenticated]

    def get(self, request, format=None):
        text = request.query_params.get("q", "")
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM report WHERE title LIKE %s", [f"%{text}%"])
            cursor.execute("SELECT * FROM report WHERE title LIKE '%%%s%%'" % text)  # want: sql-injection high
            return Response(cursor.fetchall())


@api_view(["POST"])
@permission_classes([permissions.IsAdminUser])
def restart(request):
    subprocess.run(["systemctl", "restart", "--", request.data["unit"]])
    subprocess.run("systemctl restart " + request.data["unit"], shell=True)  # want: shell-true high
    return Response()
