; What Django REST framework adds to Django's requests, and what serializers make of it.
(#set! trust remote)
(#set! says "an HTTP request")

(#same! "django.views.View" "rest_framework.views.APIView")
(#same! "rest_framework.views.APIView"
  "rest_framework.generics.GenericAPIView" "rest_framework.generics.ListAPIView" "rest_framework.generics.CreateAPIView"
  "rest_framework.generics.RetrieveAPIView" "rest_framework.generics.UpdateAPIView" "rest_framework.generics.DestroyAPIView"
  "rest_framework.generics.ListCreateAPIView" "rest_framework.generics.RetrieveUpdateAPIView"
  "rest_framework.generics.RetrieveDestroyAPIView" "rest_framework.generics.RetrieveUpdateDestroyAPIView"
  "rest_framework.viewsets.ViewSet" "rest_framework.viewsets.GenericViewSet" "rest_framework.viewsets.ModelViewSet"
  "rest_framework.viewsets.ReadOnlyModelViewSet")
(#same! "django.http.HttpRequest" "rest_framework.request.Request")
((_) @source
  (#resolves? @source
    "django.http.HttpRequest.data" "django.http.HttpRequest.query_params" "django.http.HttpRequest.stream"
    "django.http.HttpRequest.DATA" "django.http.HttpRequest.QUERY_PARAMS"))
((_) @typed
  (#resolves? @typed
    "django.http.HttpRequest.query_params" "django.http.HttpRequest.QUERY_PARAMS" "django.http.HttpRequest.data"
    "django.http.HttpRequest.DATA")
  (#type! "django.http.QueryDict"))

; Function views.
((decorated_definition
  (decorator (call function: (_) @view))
  definition: (function_definition parameters: (parameters . (identifier) @typed))) @definition
  (#resolves? @view "rest_framework.decorators.api_view")
  (#type! "rest_framework.request.Request"))
; Actions of a view set, besides those that have the names of its routes.
((decorated_definition
  (decorator (call function: (_) @action))
  definition: (function_definition parameters: (parameters . (identifier) . (identifier) @typed))) @definition
  (#resolves? @action "rest_framework.decorators.action" "rest_framework.decorators.detail_route" "rest_framework.decorators.list_route")
  (#type! "rest_framework.request.Request"))

; Serializers, whose fields have converted or chosen what came.
(#same! "rest_framework.serializers.Serializer"
  "rest_framework.serializers.BaseSerializer" "rest_framework.serializers.ModelSerializer"
  "rest_framework.serializers.HyperlinkedModelSerializer" "rest_framework.serializers.ListSerializer")
(#same! "rest_framework.serializers" "rest_framework.fields" "rest_framework.relations")
((_) @source
  (#resolves? @source "rest_framework.serializers.Serializer.validated_data")
  (#set! clean-fields "rest_framework.serializers.IntegerField rest_framework.serializers.BigIntegerField rest_framework.serializers.FloatField rest_framework.serializers.DecimalField rest_framework.serializers.BooleanField rest_framework.serializers.NullBooleanField rest_framework.serializers.DateField rest_framework.serializers.TimeField rest_framework.serializers.DateTimeField rest_framework.serializers.DurationField rest_framework.serializers.UUIDField rest_framework.serializers.ChoiceField rest_framework.serializers.MultipleChoiceField rest_framework.serializers.FilePathField rest_framework.serializers.PrimaryKeyRelatedField"))
((_) @source (#resolves? @source "rest_framework.serializers.Serializer.initial_data"))
((_) @typed
  (#resolves? @typed
    "rest_framework.serializers.Serializer.validated_data" "rest_framework.serializers.Serializer.initial_data")
  (#type! "builtins.dict"))
((function_definition name: (identifier) @name parameters: (parameters . (identifier) . (identifier) @typed)) @function
  (#method-of? @function "rest_framework.views.APIView")
  (#eq? @name "perform_create" "perform_update")
  (#type! "rest_framework.serializers.Serializer"))
