Profile: KLGatewayLTTIncrementalDelivery
Parent: Bundle
Id: klgateway-ltt-incremental-delivery
Title: "KLGatewayLTTIncrementalDelivery"
Description: "All delivery reports since the last delivery, in no particular order. For use inside the gateway."
* insert ReportedCollection
* entry.resource 1..1
* entry.resource only KLGatewayLTTDeliveryReport
* entry.resource ^short = "A delivery report"
