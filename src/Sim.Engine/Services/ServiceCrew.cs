using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Services;

/// <summary>The people who do the work: whole posts, a minimum crew, and posts that cannot be given up at once.</summary>
public sealed record ServiceCrew
{
    [Input("h/unit", Min = 0, Max = 1000, Help = "Productive hours of work on a unit; where omitted, those of the centre's simulated service, or usual ones.")]
    public double? LabourHoursPerUnit { get; init; }

    [Input(Otherwise = "worker", Help = "Role of the crew; its cost is that of wages.roles where it stands there.")]
    public string Role { get; init; } = "worker";

    [Input("EUR/month", Min = 0, Max = 50_000, Default = "enterprise.wage", Help = "Employer's cost of one of the crew where wages.roles does not name the role.")]
    public double WageEurPerMonth { get; init; }

    [Input(Min = 0, Max = 10_000, Otherwise = "2", Help = "Posts below which the work cannot be done at all.")]
    public int Minimum { get; init; } = 2;

    [Input("month", Min = 0, Max = 24, Default = "enterprise.notice", Help = "Time for which posts that are no longer needed are still paid, in whole months.")]
    public double NoticeMonths { get; init; } = 1;

    [Input("fraction", Min = 0, Max = 3, Default = "enterprise.turnover", Help = "Share of the crew that leaves and is replaced in a year.")]
    public double TurnoverFraction { get; init; }

    [Input("h", Min = 0, Max = 2000, Default = "enterprise.training", Help = "Paid hours of learning of each new worker.")]
    public double TrainingHours { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "enterprise.target_share", Help = "Share of the posts held by people of the group that the enterprise exists for.")]
    public double TargetShareFraction { get; init; }

    [Input(Help = "Posts whatever the volume, by role: manager, driver, bookkeeper.")]
    public IReadOnlyDictionary<string, FixedPost> Fixed { get; init; } = new Dictionary<string, FixedPost>();

    /// <summary>What is wrong with its times.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(ServiceCrew crew) => WholeMonths.Check(("notice", crew.NoticeMonths));

    /// <summary>
    /// Whole posts for a month's work: H / (h (1 - t q)) rounded up, at least the minimum, where a post works h productive
    /// hours a month and training takes t hours of the share q that is new in a year.
    /// </summary>
    /// <param name="hours">Productive hours of the month's work.</param>
    /// <param name="productiveHoursPerYear">Hours that a post works in a year.</param>
    public int PostsFor(double hours, double productiveHoursPerYear) =>
        // A billionth of a post is rounding, not a person.
        Math.Max(Minimum, (int)Math.Ceiling(PartsOfPosts(hours, productiveHoursPerYear) - 1e-9));

    /// <summary>The same where people are paid by the hour: no minimum, nothing rounded up.</summary>
    /// <param name="hours">Productive hours of the month's work.</param>
    /// <param name="productiveHoursPerYear">Hours that a post works in a year.</param>
    public double PartsOfPosts(double hours, double productiveHoursPerYear) =>
        hours * 12 / Math.Max(1, productiveHoursPerYear - TurnoverFraction * TrainingHours);
}
