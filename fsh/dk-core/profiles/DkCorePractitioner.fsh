Profile: DkCorePractitioner
Parent: Practitioner
Id: dk-core-practitioner
Title: "Danish Core Practitioner Profile"
Description: "A health professional or another person who takes part in care, with the authorisation that the law requires."
* qualification ^slicing.discriminator.type = #value
* qualification ^slicing.discriminator.path = "identifier.system"
* qualification ^slicing.description = "Official authorisations are known by the system of their identifier."
* qualification ^slicing.ordered = false
* qualification ^slicing.rules = #open
* qualification contains officialHealthAuthorization 0..1
* qualification[officialHealthAuthorization].identifier only AuthorizationIdentifier
* qualification[officialHealthAuthorization].identifier ^short = "[DA] Autorisationskode, som specificeret af autorisationsregisteret"
* qualification[officialHealthAuthorization].code from DkCoreProfessionGroupValueSet (extensible)
* qualification[officialHealthAuthorization].code ^short = "[DA] Kode for kvalifikation, som specificeret af autorisationsregisteret"
