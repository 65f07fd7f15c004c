Extension: RegionalSubDivisionCodes
Id: dk-core-RegionalSubDivisionCodes
Title: "Danish Core Regional Sub Division Codes Extension"
Description: "The region that an address lies in."
Context: Address, Patient.address
* value[x] only CodeableConcept
* valueCodeableConcept.coding from DkCoreRegionalSubDivisionCodes (required)
