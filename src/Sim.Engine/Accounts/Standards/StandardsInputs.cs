using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Against what the service is judged. A limit given here replaces that of the set.</summary>
public sealed record StandardsInputs
{
    [Input(Default = "accounts.standards.set", Help = "Set of minimum standards: sphere, unhcr-emergency or unhcr-post-emergency.")]
    public StandardSet Set { get; init; }

    [Input("L/person/day", Min = 0, Max = 500, Help = "Least water per person and day, in place of the set's.")]
    public double? WaterLPerPersonDay { get; init; }

    [Input(Min = 1, Max = 10_000, Help = "Most persons per tap, in place of the set's.")]
    public int? PeoplePerTap { get; init; }

    [Input(Min = 1, Max = 10_000, Help = "Most persons per toilet, in place of the set's.")]
    public int? PeoplePerToilet { get; init; }

    [Input(Min = 1, Max = 10_000, Help = "Most persons per shower, in place of the set's.")]
    public int? PeoplePerShower { get; init; }

    [Input("m2/person", Min = 0, Max = 100, Help = "Least covered living space per person, in place of the set's.")]
    public double? LivingAreaM2PerPerson { get; init; }

    [Input("m2/person", Min = 0, Max = 1000, Help = "Least site area per person, in place of the set's.")]
    public double? SiteAreaM2PerPerson { get; init; }

    [Input("km", Min = 0, Max = 500, Help = "Way on foot to the farthest of public services, shops, school and health centre; 0 km where they are within the site or transport is given; left out: not judged.")]
    public double? ServicesDistanceKm { get; init; }

    [Input(Help = "Fixtures set apart for women, families and men.")]
    public UserGroups Groups { get; init; } = new();

    [Input(Help = "Waiting for showers and toilets.")]
    public Queues Queues { get; init; } = new();

    [Input("m", Min = 0, Max = 100_000, Help = "Ways from bedrooms to toilets and showers that are walked outdoors at night, together; left out: not judged.")]
    public double? NightWayM { get; init; }

    [Input("m", Min = 1, Max = 500, Default = "accounts.standards.lamp_spacing", Help = "Most metres of such ways for each lamp of the site.")]
    public double LampSpacingM { get; init; } = 30;

    [Input("fraction", Min = 0, Max = 1, Default = "accounts.standards.tolerated", Help = "Share of people-hours outside a limit of room climate that still passes.")]
    public double ToleratedFraction { get; init; }

    /// <summary>The limits that hold: the set's, replaced where a limit is given.</summary>
    public StandardLimits Limits()
    {
        StandardLimits set = StandardLimits.Of(Set);
        return set with
        {
            WaterLPerPersonDay = WaterLPerPersonDay ?? set.WaterLPerPersonDay,
            PeoplePerTap = PeoplePerTap ?? set.PeoplePerTap,
            PeoplePerToilet = PeoplePerToilet ?? set.PeoplePerToilet,
            PeoplePerShower = PeoplePerShower ?? set.PeoplePerShower,
            LivingM2PerPerson = LivingAreaM2PerPerson ?? set.LivingM2PerPerson,
            SiteM2PerPerson = SiteAreaM2PerPerson ?? set.SiteM2PerPerson,
        };
    }
}
