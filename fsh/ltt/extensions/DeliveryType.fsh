Extension: DeliveryType
Id: klgateway-ltt-encounter-delivery-type
Title: "DeliveryType"
Description: "How a treatment is delivered: to one child or young person, or to a group."
Context: Encounter
* value[x] only CodeableConcept
