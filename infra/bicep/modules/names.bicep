metadata description = 'Names that the code knows, once for all modules. A test compares them with the code.'

@export()
@description('What municipalities drop.')
var exportsContainer = 'exports'

@export()
@description('Uploads that are not finished; no event tells of them.')
var incomingContainer = 'incoming'

@export()
@description('The last report of each folder.')
var reportsContainer = 'reports'

@export()
@description('Files of editions.')
var publishedContainer = 'published'

@export()
@description('The code that runs; only the platform reads it.')
var releasesContainer = 'releases'

@export()
@description('Events that could not be delivered; only operators read them.')
var lostEventsContainer = 'lost-events'

@export()
@description('Rows of editions, the pointers to the current ones, upload grants (hashes, no secrets), the publication log, and when which file is fetched.')
var publicTables = ['Budgets', 'Editions', 'Grants', 'Publications', 'Pulls']

@export()
@description('The function that a dropped file wakes.')
var importFunction = 'ImportExport'

@export()
@description('The id of a role of our own: "uploading" of those who drop files, "files" and "rows" of the application.')
func ownRole(groupId string, kind string) string => guid(groupId, kind)
