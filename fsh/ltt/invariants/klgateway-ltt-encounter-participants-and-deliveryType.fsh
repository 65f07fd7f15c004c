Invariant: klgateway-ltt-encounter-participants-and-deliveryType
Description: "A contact of type 'Behandling' states who took part and how the treatment was delivered (deliveryType)."
Severity: #error
Expression: "type.coding.code = 'b7f9217c-2315-4d6f-bba5-5117e202302c' implies (participant.type.coding.exists() and extension.where(url='http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-encounter-delivery-type').value.coding.exists())"
