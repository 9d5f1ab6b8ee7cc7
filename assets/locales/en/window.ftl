# What stands in the window.

place-overview = Overview
place-incidents = Incidents
place-trials = Trials
place-repatriations = Repatriations
place-report = Report
place-review = Review

dialog-new-register = Choose an empty folder for the register
dialog-open-register = Choose the folder of the register
dialog-import-table = Choose a table
dialog-report = Write the report
dialog-records = Write the records

part-unknown = Unknown
review-two-versions = Two versions stand side by side

# Sums that must come out
identity-regions = Regions
identity-tactics = Tactics
identity-targets = Targets
identity-raids = Raids by region
identity-killed = Killed
identity-injured = Injured
