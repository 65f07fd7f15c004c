ValueSet: DkMaritalStatusCodes
Id: dk-marital-status
Title: "DK MaritalStatus"
Description: "The marital statuses of FHIR, and those of Danish law that it lacks."
* ^experimental = false
* include codes from valueset $marital-status
* DkMaritalStatus#P "Registered partnership"
* DkMaritalStatus#O "Dissolved partnership"
