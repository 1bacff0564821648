using 'main.bicep'

// An association of 200 municipalities: one address with Front Door before it, instances that are ready on the day when the
// statements of December come, longer logs, and an uploader for each member.
param name = 'rozpocty'
param location = 'westeurope'

param settings = {
  tagAuthority: 'rozpocty.example.cz'
  publicAddress: 'https://rozpocty.example.cz'
  publisherIco: '00000019'
  publisherName: 'Svazek obcí'
  cachedLines: 2000000
  quietPeriod: '00:00:05'
}

param operatorEmails = ['provoz@example.cz', 'podpora@example.cz']

param uploaders = [
  {
    municipality: 'kamenice-nad-luznici'
    principalId: '00000000-0000-0000-0000-000000000001'
    principalType: 'Group'
  }
  {
    municipality: 'brno-lipova'
    principalId: '00000000-0000-0000-0000-000000000002'
    principalType: 'ServicePrincipal'
  }
]

// The office of the association. Workflows open the site for the address they run on, and close it again.
param deployers = ['203.0.113.0/29']

param redundancy = 'Standard_GZRS'
param alwaysReady = { http: 1, blob: 0 }
param maximumInstances = 100
param instanceMemory = 4096
param requestsPerInstance = 64
param frontDoor = true
param exportRecoveryDays = 180
param logRetentionDays = 90
param dailyLogGigabytes = 5
param dailyStorageLogGigabytes = 5
param monthlyBudget = 10000
param budgetFrom = '2026-01-01'
