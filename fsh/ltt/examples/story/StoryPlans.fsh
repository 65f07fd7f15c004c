// The plan as it grows: opened, with a first theme, with a second, and closed.

Instance: StoryPlanOpened
InstanceOf: KLGatewayLTTCarePlan
Usage: #inline
* insert StoryPlan(active, in-progress)

Instance: StoryPlanWithTheme
InstanceOf: KLGatewayLTTCarePlan
Usage: #inline
* insert StoryPlan(active, in-progress)
* insert Theme(bf4df811-805a-4309-8394-7d9ea31b8af7, Krop og mad)

Instance: StoryPlanWithTwoThemes
InstanceOf: KLGatewayLTTCarePlan
Usage: #inline
* insert StoryPlan(active, in-progress)
* insert Theme(bf4df811-805a-4309-8394-7d9ea31b8af7, Krop og mad)
* insert Theme(95c5e9fc-33b7-4d85-9417-64fc3164eb4c, Bekymring)

Instance: StoryPlanClosed
InstanceOf: KLGatewayLTTCarePlan
Usage: #inline
* insert StoryPlan(completed, completed)
* period.end = "2025-11-08T15:36:22Z"
* insert Theme(bf4df811-805a-4309-8394-7d9ea31b8af7, Krop og mad)
* insert Theme(95c5e9fc-33b7-4d85-9417-64fc3164eb4c, Bekymring)
