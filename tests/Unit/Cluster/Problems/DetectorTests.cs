using Dashboard.Services.Cluster.Problems;
using Dashboard.Services.Cluster.Problems.Picture;

namespace Dashboard.Unit.Cluster.Problems;

/// <summary>The detectors of other things than pods, each on what a server answers.</summary>
public sealed class DetectorTests
{
    [Fact]
    public void Quota_RefusesPods_IsToldByTheWorkload()
    {
        var problem = new PictureBuilder()
            .Deployment("suggest", 40, 12, ("a:1", 900))
            .Event("r-suggest-0", "FailedCreate", "Error creating: pods \"suggest-0-x\" is forbidden: exceeded quota: shop, requested: pods=1, used: pods=20, limited: pods=20")
            .With(picture => picture with { Quotas = [QuotaFacts.Read(PictureBuilder.Json("""{"metadata":{"name":"shop","namespace":"shop","uid":"q"},"status":{"hard":{"pods":"20"},"used":{"pods":"20"} } }"""), PictureBuilder.Resource("resourcequotas"))] })
            .JudgeOne();

        Assert.Equal("ProblemHasOf(12, 40, ProblemQuotaBlocks(shop))", problem.Headline.ToString());
        Assert.Contains(problem.Details, detail => detail.ToString() == "ProblemQuotaUse(pods=20, pods=20, pods=1)");
        Assert.Contains(problem.Details, detail => detail.ToString() == "ProblemQuotaFullDetail(pods)");
    }

    [Theory]
    [InlineData("admission webhook \"sign.example.com\" denied the request: no signature", "ProblemWebhookRefuses(sign.example.com)")]
    [InlineData("Internal error occurred: failed calling webhook \"sign.example.com\": connection refused", "ProblemWebhookSilent(sign.example.com)")]
    [InlineData("pods \"a\" is forbidden: ValidatingAdmissionPolicy 'no-latest' with binding 'b' denied request: images must be named by a fixed tag", "ProblemPolicyRefuses(no-latest)")]
    [InlineData("pods \"a\" is forbidden: violates PodSecurity \"restricted:latest\": privileged", "ProblemPodSecurity")]
    public void Creation_Refused_NamesWhoRefuses(string message, string expected)
    {
        var problem = new PictureBuilder().Deployment("web", 3, 1, ("a:1", 900)).Event("r-web-0", "FailedCreate", message).JudgeOne();

        Assert.Equal($"ProblemHasOf(1, 3, {expected})", problem.Headline.ToString());
    }

    [Fact]
    public void Service_WithoutReadyPods_IsADetailOfItsWorkload()
    {
        var service = ServiceFacts.Read(PictureBuilder.Json($$"""{"metadata":{"name":"web","namespace":"shop","uid":"s","creationTimestamp":"{{PictureBuilder.Ago(99)}}"},"spec":{"selector":{"app":"web"},"ports":[{"port":80}]} }"""), PictureBuilder.Resource("services"));
        var problem = new PictureBuilder()
            .With(picture => picture with { Services = [service] })
            .Deployment("web", 1, 0, ("a:1", 900))
            .Pod("web-a", "ImagePullBackOff", owner: "web")
            .JudgeOne();

        Assert.Equal("web", problem.Subject.Name);
        Assert.Contains(problem.Details, detail => detail.ToString() == "ProblemServiceDetail(web)");
    }

    [Fact]
    public void Service_WhoseSelectorMatchesNothing_IsToldItself()
    {
        var service = ServiceFacts.Read(PictureBuilder.Json($$"""{"metadata":{"name":"web","namespace":"shop","uid":"s","creationTimestamp":"{{PictureBuilder.Ago(99)}}"},"spec":{"selector":{"app":"wbe"} } }"""), PictureBuilder.Resource("services"));

        Assert.Equal("ProblemServiceNoMatch", new PictureBuilder().With(picture => picture with { Services = [service] }).JudgeOne().Headline.Key);
    }

    [Fact]
    public void Ingress_ToMissingService_SaysWhich()
    {
        var ingress = IngressFacts.Read(PictureBuilder.Json("""{"metadata":{"name":"front","namespace":"shop"},"spec":{"rules":[{"host":"shop.example.com","http":{"paths":[{"path":"/","backend":{"service":{"name":"gone","port":{"number":80} } } }]} }]} }"""), PictureBuilder.Resource("ingresses.networking.k8s.io"));
        var problem = new PictureBuilder().With(picture => picture with { Ingresses = [ingress] }).JudgeOne();

        Assert.Equal("ProblemIngressService(gone)", problem.Headline.ToString());
        Assert.Contains(problem.Details, detail => detail.ToString() == "ProblemIngressAddress(shop.example.com/)");
    }

    [Fact]
    public void Ingress_WhereServicesCannotBeRead_IsNotAccused()
    {
        var ingress = IngressFacts.Read(PictureBuilder.Json("""{"metadata":{"name":"front","namespace":"shop"},"spec":{"defaultBackend":{"service":{"name":"gone"} } } }"""), PictureBuilder.Resource("ingresses.networking.k8s.io"));

        Assert.Empty(new PictureBuilder().With(picture => picture with { Ingresses = [ingress], Known = new HashSet<string>() }).Judge().Problems);
    }

    [Theory]
    [InlineData("ScalingActive", "False", "FailedGetResourceMetric", "ProblemScalerBlind")]
    [InlineData("ScalingLimited", "True", "TooManyReplicas", "ProblemScalerFull(5)")]
    [InlineData("AbleToScale", "False", "FailedGetScale", "ProblemScalerUnable")]
    public void Autoscaler_InTrouble_SaysWhich(string type, string status, string reason, string expected)
    {
        var scaler = AutoscalerFacts.Read(PictureBuilder.Json($$"""{"metadata":{"name":"web","namespace":"shop"},"spec":{"maxReplicas":5,"scaleTargetRef":{"kind":"Deployment","name":"web"} },"status":{"currentReplicas":5,"conditions":[{"type":"{{type}}","status":"{{status}}","reason":"{{reason}}","lastTransitionTime":"{{PictureBuilder.Ago(9)}}"}]} }"""), PictureBuilder.Resource("horizontalpodautoscalers.autoscaling"));

        Assert.Equal(expected, new PictureBuilder().With(picture => picture with { Autoscalers = [scaler] }).JudgeOne().Headline.ToString());
    }

    [Fact]
    public void Budget_ThatCanNeverAllow_IsTold()
    {
        var budget = BudgetFacts.Read(PictureBuilder.Json("""{"metadata":{"name":"db","namespace":"shop"},"status":{"disruptionsAllowed":0,"expectedPods":3,"currentHealthy":3,"desiredHealthy":3} }"""), PictureBuilder.Resource("poddisruptionbudgets.policy"));

        Assert.Equal("ProblemBudgetForEver", new PictureBuilder().With(picture => picture with { Budgets = [budget] }).JudgeOne().Headline.Key);
    }

    [Theory]
    [InlineData("DiskPressure", "True", "ProblemNodeDisk", ProblemSeverity.Warning)]
    [InlineData("MemoryPressure", "True", "ProblemNodeMemory", ProblemSeverity.Warning)]
    [InlineData("PIDPressure", "True", "ProblemNodeProcesses", ProblemSeverity.Warning)]
    [InlineData("NetworkUnavailable", "True", "ProblemNodeNetwork", ProblemSeverity.Bad)]
    public void Node_UnderPressure_SaysWhich(string type, string status, string expected, ProblemSeverity severity)
    {
        var node = NodeFacts.Read(PictureBuilder.Json($$"""{"metadata":{"name":"n1","uid":"n1"},"status":{"conditions":[{"type":"Ready","status":"True"},{"type":"{{type}}","status":"{{status}}","lastTransitionTime":"{{PictureBuilder.Ago(9)}}"}]} }"""), PictureBuilder.Resource("nodes"));
        var problem = new PictureBuilder().With(picture => picture with { Nodes = [node] }).JudgeOne();

        Assert.Equal(expected, problem.Headline.Key);
        Assert.Equal(severity, problem.Severity);
    }

    [Fact]
    public void Claim_Pending_NamesClassAndWords()
    {
        var claim = ClaimFacts.Read(PictureBuilder.Json($$"""{"metadata":{"name":"data","namespace":"shop","uid":"c","creationTimestamp":"{{PictureBuilder.Ago(9)}}"},"spec":{"storageClassName":"fast","resources":{"requests":{"storage":"5Gi"} } },"status":{"phase":"Pending"} }"""), PictureBuilder.Resource("persistentvolumeclaims"));
        var problem = new PictureBuilder().With(picture => picture with { Claims = [claim] }).Event("c", "ProvisioningFailed", "storageclass \"fast\" not found").JudgeOne();

        Assert.Equal("ProblemClaimPending(5Gi)", problem.Headline.ToString());
        Assert.Equal("storageclass \"fast\" not found", problem.Quote);
    }

    [Fact]
    public void Claim_WaitingForItsFirstConsumer_IsNoProblem()
    {
        var claim = ClaimFacts.Read(PictureBuilder.Json($$"""{"metadata":{"name":"data","namespace":"shop","uid":"c","creationTimestamp":"{{PictureBuilder.Ago(9)}}"},"status":{"phase":"Pending"} }"""), PictureBuilder.Resource("persistentvolumeclaims"));

        Assert.Empty(new PictureBuilder().With(picture => picture with { Claims = [claim] }).Event("c", "WaitForFirstConsumer", "waiting", "Normal").Judge().Problems);
    }

    [Fact]
    public void CronJob_WhoseLastRunsFailed_CountsThem()
    {
        var cron = CronJobFacts.Read(PictureBuilder.Json("""{"metadata":{"name":"report","namespace":"shop","uid":"c"},"spec":{"schedule":"* * * * *"} }"""), PictureBuilder.Resource("cronjobs.batch"));
        JobFacts Job(int minutes, string status) => JobFacts.Read(
            PictureBuilder.Json($$"""{"metadata":{"name":"report-{{minutes}}","namespace":"shop","uid":"j{{minutes}}","ownerReferences":[{"controller":true,"uid":"c"}]},"status":{"startTime":"{{PictureBuilder.Ago(minutes)}}",{{status}} } }"""), PictureBuilder.Resource("jobs.batch"));
        string failed = "\"conditions\":[{\"type\":\"Failed\",\"status\":\"True\",\"reason\":\"BackoffLimitExceeded\"}]", done = $"\"completionTime\":\"{PictureBuilder.Ago(30)}\"";

        var problem = new PictureBuilder().With(picture => picture with { CronJobs = [cron], Jobs = [Job(40, failed), Job(30, done), Job(20, failed), Job(10, failed)] }).JudgeOne();

        Assert.Equal("ProblemCronRuns(2)", problem.Headline.ToString());
    }

    [Fact]
    public void Webhook_WhoseServiceIsMissing_Blocks()
    {
        var hook = WebhookFacts.Read(PictureBuilder.Json("""{"metadata":{"name":"sign"},"webhooks":[{"name":"sign.example.com","failurePolicy":"Fail","clientConfig":{"service":{"namespace":"platform","name":"sign"} } }]}"""), PictureBuilder.Resource("validatingwebhookconfigurations.admissionregistration.k8s.io"));

        Assert.Equal("ProblemWebhookBlocks(sign.example.com)", new PictureBuilder().With(picture => picture with { Webhooks = [hook] }).JudgeOne().Headline.ToString());
    }

    [Fact]
    public void Namespace_StuckInDeletion_QuotesWhatIsLeft()
    {
        var space = NamespaceFacts.Read(PictureBuilder.Json($$"""{"metadata":{"name":"old","uid":"o","deletionTimestamp":"{{PictureBuilder.Ago(30)}}"},"spec":{"finalizers":["kubernetes"]},"status":{"conditions":[{"type":"NamespaceFinalizersRemaining","status":"True","message":"Some content in the namespace has finalizers remaining: a in 1 resource instances"}]} }"""), PictureBuilder.Resource("namespaces"));
        var problem = new PictureBuilder().With(picture => picture with { Namespaces = [space] }).JudgeOne();

        Assert.Equal("ProblemNamespaceStuck", problem.Headline.Key);
        Assert.StartsWith("Some content", problem.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void Api_ThatDoesNotAnswer_IsBad()
    {
        var api = ApiServiceFacts.Read(PictureBuilder.Json("""{"metadata":{"name":"v1beta1.metrics.k8s.io"},"spec":{"service":{"namespace":"kube-system","name":"metrics-server"} },"status":{"conditions":[{"type":"Available","status":"False","message":"endpoints not found"}]} }"""), PictureBuilder.Resource("apiservices.apiregistration.k8s.io"));

        Assert.Equal(ProblemSeverity.Bad, new PictureBuilder().With(picture => picture with { ApiServices = [api] }).JudgeOne().Severity);
    }
}
