Extension: MunicipalityCodes
Id: dk-core-municipalityCodes
Title: "Danish Core Municipality codes"
Description: "The municipality that an address lies in."
Context: Patient.address, Address
* value[x] only CodeableConcept
* valueCodeableConcept.coding from DkCoreMunicipalityCodes (required)
