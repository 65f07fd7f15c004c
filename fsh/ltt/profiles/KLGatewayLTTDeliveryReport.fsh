Profile: KLGatewayLTTDeliveryReport
Parent: Bundle
Id: klgateway-ltt-delivery-report
Title: "KLGatewayLTTDeliveryReport"
Description: "One report about one child or young person: the citizen, and what happened since the last report."
* entry 1..*
* entry.link 0..0
* entry.resource 1..1
* entry.resource only KLGatewayLTTCarePlan or KLGatewayLTTReferral or KLGatewayLTTCitizen or KLGatewayLTTEncounter
* entry.resource ^short = "[DK] indberetningsrapportIndhold"
* entry ^slicing.discriminator.type = #profile
* entry ^slicing.discriminator.path = "resource"
* entry ^slicing.rules = #open
* entry contains citizen 1..1
* entry[citizen].resource only KLGatewayLTTCitizen
// The slice states these itself, as 1.0.1 does; so they stand before ReportedCollection, which states them for every entry.
* entry[citizen].search 0..0
* entry[citizen].request 0..0
* entry[citizen].response 0..0
* insert ReportedCollection
* timestamp ^short = "[DK] indberetningsrapportTid"
