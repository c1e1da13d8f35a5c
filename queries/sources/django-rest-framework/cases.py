from django.urls import path
from rest_framework import serializers, viewsets
from rest_framework.decorators import action, api_view
from rest_framework.generics import GenericAPIView
from rest_framework.request import Request
from rest_framework.views import APIView


class JobSerializer(serializers.Serializer):
    command = serializers.CharField(max_length=9)
    address = serializers.EmailField()
    times = serializers.IntegerField()
    big = serializers.BigIntegerField()
    ratio = serializers.FloatField()
    price = serializers.DecimalField(5, 2)
    quiet = serializers.BooleanField()
    day = serializers.DateField()
    hour = serializers.TimeField()
    moment = serializers.DateTimeField()
    span = serializers.DurationField()
    key = serializers.UUIDField()
    kind = serializers.ChoiceField(choices=["a", "b"])
    kinds = serializers.MultipleChoiceField(choices=["a", "b"])
    row = serializers.PrimaryKeyRelatedField(queryset=None)


class Api(APIView):
    def post(self, request, name):
        eval(request.data["x"])  # want: eval-dynamic high
        eval(request.data.get("x"))  # want: eval-dynamic high
        eval(request.query_params["x"])  # want: eval-dynamic high
        eval(request.query_params.getlist("x")[0])  # want: eval-dynamic high
        eval(request.stream.read())  # want: eval-dynamic high
        eval(request.FILES["x"].read())  # want: eval-dynamic high
        eval(request.POST["x"])  # want: eval-dynamic high
        eval(request.content_type)  # want: eval-dynamic high
        eval(request.DATA["x"])  # want: eval-dynamic high
        eval(request.QUERY_PARAMS["x"])  # want: eval-dynamic high
        eval(name)  # want: eval-dynamic high
        exec(f"x = {int(request.data['n'])}")
        eval(request.user.expression)  # want: eval-dynamic medium


class Jobs(GenericAPIView):
    def put(self, request):
        job = JobSerializer(data=request.data)
        job.is_valid(raise_exception=True)
        eval(job.validated_data["command"])  # want: eval-dynamic high
        eval(job.validated_data.get("address"))  # want: eval-dynamic high
        values = job.validated_data
        exec(f"x = {values['times']}, {values['big']}, {values['ratio']}, {values['price']}, {values['quiet']}")
        exec(f"x = {values['day']}, {values['hour']}, {values['moment']}, {values['span']}, {values['key']}")
        exec(f"x = {values['kind']}, {values['kinds']}, {values['row']}")
        eval(job.initial_data["times"])  # want: eval-dynamic high
        eval(job.expression)  # want: eval-dynamic medium


class Sets(viewsets.ViewSet):
    def list(self, request):
        eval(request.query_params["x"])  # want: eval-dynamic high

    @action(detail=True, methods=["post"])
    def run(self, req, pk=None):
        eval(req.data["x"])  # want: eval-dynamic high

    def no_action(self, data):
        eval(data["x"])  # want: eval-dynamic medium


@api_view(["POST"])
def function_view(request):
    return eval(request.data["x"])  # want: eval-dynamic high


def annotated(r: Request):
    return eval(r.data["x"])  # want: eval-dynamic high


urlpatterns = [path("run/<str:name>/", Api.as_view())]


class Create(viewsets.ModelViewSet):
    def perform_create(self, serializer):
        eval(serializer.validated_data["x"])  # want: eval-dynamic high
        eval(serializer.instance.x)  # want: eval-dynamic medium
