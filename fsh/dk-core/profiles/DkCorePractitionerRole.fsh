Profile: DkCorePractitionerRole
Parent: PractitionerRole
Id: dk-core-practitioner-role
Title: "Danish Core PractitionerRole Profile"
Description: "What a practitioner does for an organisation, and where."
* practitioner only Reference(DkCorePractitioner)
* organization only Reference(DkCoreOrganization)
* location only Reference(DkCoreLocation)
