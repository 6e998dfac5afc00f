namespace Dashboard.Services.Cluster.Lists.Health;

internal delegate RowHealth HealthRule(HealthFacts facts);
