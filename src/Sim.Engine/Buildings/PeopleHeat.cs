using Sim.Engine.Schema;

namespace Sim.Engine.Buildings;

/// <summary>Heat that people and appliances give to a room.</summary>
public sealed record PeopleHeat
{
    [Input("W/person", Min = 0, Max = 500, Default = "buildings.gains.per_person", Help = "Sensible heat of one person present.")]
    public double PerPersonWPerPerson { get; init; }

    [Input("fraction", Min = 0, Max = 1, Default = "buildings.gains.radiant", Help = "Share of people's and appliances' heat that is radiant.")]
    public double RadiantFraction { get; init; }

    [Input("W", Min = 0, Max = 1_000_000, Otherwise = "0 W", Help = "Heat that one unit in use gets at all hours, whoever is in it: machines, pipes.")]
    public double ConstantW { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0.6", Help = "Share of the constant heat that is radiant.")]
    public double ConstantRadiantFraction { get; init; } = 0.6;

    /// <summary>Convective and radiant heat in W of people present and of appliances and lamps, per unit.</summary>
    public static (double ConvectiveW, double RadiantW) Of(PeopleHeat heat, double people, double appliancesW)
    {
        double all = heat.PerPersonWPerPerson * people + appliancesW;
        double radiantW = heat.ConstantRadiantFraction * heat.ConstantW;
        return ((1 - heat.RadiantFraction) * all + (heat.ConstantW - radiantW), heat.RadiantFraction * all + radiantW);
    }
}
