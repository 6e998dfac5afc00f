using Dashboard.Simulation;
using Dashboard.Web.Hosting.Demo;

namespace Dashboard.Web.Hosting;

/// <summary>What the application is going to show: the choice, whom the demo lets in, and the demo itself where there is one.</summary>
internal sealed record ClusterSetup(ClusterChoice Choice, DemoAccounts Accounts, SimulatedCluster? Demo);
