Profile: ProducentId
Parent: Identifier
Id: dk-core-producent-id
Title: "Producent Id"
Description: "MedCom's code for the laboratory that produced a result."
* insert OfficialIdentifier(http://medcomfhir.dk/ig/terminology/CodeSystem/MedComProducentID)
