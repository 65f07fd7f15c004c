Profile: DkCoreLocation
Parent: Location
Id: dk-core-location
Title: "Danish Core Location Profile"
Description: "A place where care is given."
* managingOrganization only Reference(DkCoreOrganization)
* partOf only Reference(DkCoreLocation)
