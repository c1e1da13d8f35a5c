from rest_framework import serializers


class ReportSerializer(serializers.Serializer):
    title = serializers.CharField(max_length=80)
    rows = serializers.IntegerField(min_value=1)
    kind = serializers.ChoiceField(choices=["pdf", "csv"])
    since = serializers.DateField(required=False)
