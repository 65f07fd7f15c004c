Extension: BasedOnCarePlan
Id: klgateway-ltt-encounter-based-on-care-plan
Title: "BasedOnCarePlan"
Description: "The care plan that a contact belongs to. From R5 on, Encounter.basedOn can say this by itself."
Context: Encounter
* value[x] only Reference(KLGatewayLTTCarePlan)
