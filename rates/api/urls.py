from django.urls import path

from rates.api.estimates import EstimateView

urlpatterns = [
    path("rates/estimates", EstimateView.as_view(), name="rate-estimates"),
]
