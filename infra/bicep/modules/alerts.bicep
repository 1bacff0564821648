metadata description = 'Who is told of what: poison messages, timers that failed, rejected imports, events that were lost, and pages that do not answer.'

@description('Location of the rules about logs.')
param location string

@description('Tags of all rules.')
param tags object

@description('Beginning of the rules\' names.')
@minLength(1)
@maxLength(60)
param namePrefix string

@description('Application Insights component.')
@minLength(1)
@maxLength(260)
param insightsName string

@description('Event Grid topic of the exports.')
@minLength(3)
@maxLength(50)
param topicName string

@description('Address under which the application is asked whether it is well, without a path.')
@minLength(10)
@maxLength(2000)
param publicAddress string

@description('Who gets a mail.')
@minLength(1)
@maxLength(20)
param emails string[]

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${namePrefix}-operators'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'transparency'
    emailReceivers: [
      for (email, index) in emails: {
        name: 'operator-${index + 1}'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

// Neither the log of the storage extension can be relied on, which the host writes under a category of its own and need not export, nor the storage's metric of
// messages, which is of the whole account and a day old. So the function ReportGivenUp looks into the queue every quarter of an hour and says what lies there. What lies
// there stays until the night, or until somebody empties the queue: muting makes it a mail every six hours. The window is longer than the pause between two
// looks, because a log may arrive late.
resource poison 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${namePrefix}-poison'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'A file was given up'
    description: 'An import failed as often as it is tried. Every night the file is tried again; until then its message lies in the queue webjobs-blobtrigger-poison. The log names the files.'
    severity: 1
    enabled: true
    scopes: [insights.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT30M'
    autoMitigate: false
    muteActionsDuration: 'PT6H'
    criteria: {
      allOf: [
        {
          query: 'traces | where message has "were given up and wait for the night"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: { actionGroups: [operators.id] }
  }
}

// A timer has no poison queue. What the worker logs with its exception lies in exceptions, where only the pattern of the sentence is kept; what broke before any
// folder had its turn, or ran out of time, is a request of the host that failed, whose name may have a word before the function's. The next run tries again by
// itself, so one mail a day is enough for as long as something failed in the day before.
resource failedRuns 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${namePrefix}-failed-runs'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'A timer failed'
    description: 'Folders could not be brought up to date at night, files could not be fetched, or it could not be seen what was given up. The next run tries again; the log says which and why. Told once a day.'
    severity: 2
    enabled: true
    scopes: [insights.id]
    evaluationFrequency: 'PT1H'
    windowSize: 'P1D'
    autoMitigate: false
    muteActionsDuration: 'P1D'
    criteria: {
      allOf: [
        {
          query: 'union (exceptions | extend said = tostring(customDimensions.OriginalFormat) | where said has "could not be brought up to date" or said has "could not be fetched"), (requests | where name has_any ("ReconcileFolders", "PullExports", "ReportGivenUp") and tobool(success) == false)'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: { actionGroups: [operators.id] }
  }
}

// A rejection is an answer and no fault, but somebody has to tell the municipality. The worker's log names it, and the metrics do not.
resource rejected 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${namePrefix}-rejected'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'A municipality\'s files were rejected'
    description: 'Nothing of them is published and the edition before stays. What is wrong stands in the folder\'s report.'
    severity: 3
    enabled: true
    scopes: [insights.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    autoMitigate: false
    criteria: {
      allOf: [
        {
          query: 'traces | where message has ": Rejected, edition" | extend folder = tostring(split(message, ":")[0])'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
          dimensions: [
            { name: 'folder', operator: 'Include', values: ['*'] }
          ]
        }
      ]
    }
    actions: { actionGroups: [operators.id] }
  }
}

resource lostEvents 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${namePrefix}-lost-events'
  location: 'global'
  tags: tags
  properties: {
    description: 'Events of dropped files could not be delivered for a day. Their folders are imported the next night; the events lie in the container lost-events.'
    severity: 2
    enabled: true
    scopes: [topic.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'dead-lettered'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: operators.id }]
  }
}

// From three places, so that one of them being cut off is no alarm.
resource health 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${namePrefix}-health'
  location: location
  tags: union(tags, { 'hidden-link:${insights.id}': 'Resource' })
  kind: 'standard'
  properties: {
    Name: '${namePrefix}-health'
    SyntheticMonitorId: '${namePrefix}-health'
    Kind: 'standard'
    Enabled: true
    Frequency: 900
    Timeout: 60
    RetryEnabled: true
    Locations: [
      { Id: 'emea-nl-ams-azr' }
      { Id: 'emea-gb-db3-azr' }
      { Id: 'emea-fr-pra-edge' }
    ]
    Request: {
      RequestUrl: '${publicAddress}/health'
      HttpVerb: 'GET'
      ParseDependentRequests: false
    }
    ValidationRules: {
      ExpectedHttpStatusCode: 200
      SSLCheck: true
      SSLCertRemainingLifetimeCheck: 14
    }
  }
}

resource unavailable 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${namePrefix}-unavailable'
  location: 'global'
  tags: tags
  properties: {
    description: 'The application does not answer, or says that it cannot reach its storage.'
    severity: 1
    enabled: true
    scopes: [health.id, insights.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      componentId: insights.id
      webTestId: health.id
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: operators.id }]
  }
}
