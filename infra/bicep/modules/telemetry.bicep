metadata description = 'Where logs and measurements go. Written by identity: the component takes no key.'

@description('Location of the workspace and the component.')
param location string

@description('Tags of both.')
param tags object

@description('Name of the workspace.')
@minLength(4)
@maxLength(63)
param workspaceName string

@description('Name of the Application Insights component.')
@minLength(1)
@maxLength(260)
param insightsName string

@description('For how many days logs are kept.')
@minValue(30)
@maxValue(730)
param retentionDays int

@description('At how many gigabytes a day logging stops until the next day, so that a fault that fills the log does not fill the bill. -1 is no limit.')
@minValue(-1)
@maxValue(100)
param dailyGigabytes int

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: retentionDays
    workspaceCapping: { dailyQuotaGb: dailyGigabytes }
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    DisableIpMasking: false // Readers' addresses are not kept.
    DisableLocalAuth: true
    IngestionMode: 'LogAnalytics'
    WorkspaceResourceId: workspace.id
  }
}

@description('Where telemetry is sent. It names the component and opens nothing, because keys are off.')
output connectionString string = insights.properties.ConnectionString
