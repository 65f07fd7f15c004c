ValueSet: ExtendedPatientContactRelationship
Id: extended-patient-contactrelationship
Title: "DK Extended Patient Contact Relationship"
Description: "What a contact person is to the patient: a contact role of FHIR, or a relation of a related person."
* ^experimental = false
* include codes from valueset $patient-contactrelationship
* include codes from valueset RelatedPersonRelationshipTypes
