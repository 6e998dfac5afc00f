using Dashboard.Services.Access;
using Dashboard.Web;
using Dashboard.Web.Features.Discover.Exports;
using Dashboard.Web.Features.Resources.ListPage;
using Dashboard.Web.Health;
using Dashboard.Web.Hosting;
using Dashboard.Web.Hosting.Circuits;
using Dashboard.Web.Hosting.Localization;
using Dashboard.Web.Hosting.Logs;
using Dashboard.Web.Hosting.Security;
using Dashboard.Web.Hosting.Settings;
using Dashboard.Web.Login;

if (ContentRoot.Find(args, Console.Error) is not { } contentRoot)
    return 1;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = contentRoot });
var settings = AppSettings.Read(builder.Configuration);
if (!StartUp.Accept(settings, Console.Error))
    return 1;

var cluster = ClusterHosting.FindClusterAsync(settings);
builder.UseServer(settings);
builder.Services.AddSettings(settings);
builder.Services.AddCluster(cluster);
builder.Services.AddAccess(settings.Auth.SessionLimits, settings.Auth.FailureLimits);
builder.AddOperations(settings);
builder.Services.AddStoredLogs(settings);

builder.Services.AddWebSecurity(settings);
builder.Services.AddLogin();
builder.Services.AddCircuits();
builder.Services.AddPages();

var app = builder.Build();
app.UsePipeline(settings);
app.MapStaticAssets().AllowAnonymous();
app.MapLogin();
app.MapLanguages();
app.MapHealth(settings.Metrics);
app.MapListCsv();
app.MapLogExport();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
return await app.RunAsync(cluster, Console.Error);
