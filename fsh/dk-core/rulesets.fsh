// The Danish name of a concept.
RuleSet: Danish(name)
* ^designation[+].language = #da
* ^designation[=].value = "{name}"

// Slices of `identifier` are told apart by the identifier system.
RuleSet: SlicedBySystem
* ^slicing.discriminator.type = #value
* ^slicing.discriminator.path = "system"
* ^slicing.rules = #open

// The three kinds of personal number, for whoever has one: CPR and its national and decentral replacements.
RuleSet: PersonalNumbers
* identifier insert SlicedBySystem
* identifier contains
    cpr 0..1 and
    x-ecpr 0..1 and
    d-ecpr 0..1
* identifier[cpr] only DkCoreCprIdentifier
* identifier[cpr] ^short = "[DA] cpr-nummer, som det fremgår af CPR registeret"
* identifier[x-ecpr] only DkCoreXeCprIdentifier
* identifier[x-ecpr] ^short = "[DA] X-eCPR, tildelt fra den nationale eCPR service"
* identifier[d-ecpr] only DkCoreDeCprIdentifier
* identifier[d-ecpr] ^short = "[DA] D-eCPR, decentral eCPR"

// The name in the CPR register is the one with use = official, and it has a family name.
RuleSet: OfficialName
* name ^slicing.discriminator.type = #value
* name ^slicing.discriminator.path = "use"
* name ^slicing.rules = #open
* name contains official 0..1
* name[official] ^short = "[DA] Officielt navn, som det fremgår af CPR registeret"
* name[official].use 1..1
* name[official].use = #official (exactly)
* name[official].family 1..1

// An official identifier of one fixed system.
RuleSet: OfficialIdentifier(system)
* use = #official (exactly)
* system 1..1
* system = "{system}" (exactly)
* value 1..1
