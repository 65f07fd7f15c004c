CodeSystem: RoleCodeDkSupplement
Id: role-code-dk-supplement
Title: "DK Role Code"
Description: "Danish names for the relations that a related person may have to a patient."
* ^experimental = false
* ^content = #supplement
* ^supplements = "http://terminology.hl7.org/CodeSystem/v3-RoleCode"
* #CHILD
* #CHILD insert Danish(Barn)
* #CHLDINLAW
* #CHLDINLAW insert Danish(Svigerbarn)
* #DAUC
* #DAUC insert Danish(Datter)
* #DOMPART
* #DOMPART insert Danish(Registreret partner)
* #ECON
* #ECON insert Danish(Primær kontakt)
* #FAMMEMB
* #FAMMEMB insert Danish(Familiemedlem)
* #FRND
* #FRND insert Danish([[Ven (ikke-beslægtet)]])
* #FTH
* #FTH insert Danish(Far)
* #GRNDCHILD
* #GRNDCHILD insert Danish(Barnebarn)
* #GUARD
* #GUARD insert Danish(Værge)
* #MTH
* #MTH insert Danish(Mor)
* #NBOR
* #NBOR insert Danish(Nabo)
* #NOK
* #NOK insert Danish(Pårørende)
* #POWATT
* #POWATT insert Danish(Fuldmagtshaver)
* #PRN
* #PRN insert Danish(Forælder)
* #ROOM
* #ROOM insert Danish(Samboende)
* #SIB
* #SIB insert Danish(Søskende)
* #SONC
* #SONC insert Danish(Søn)
* #SPS
* #SPS insert Danish(Ægtefælle)
