using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>
/// Heating curve: temperature of the heating water by outdoor temperature, straight between a cold and a mild day and
/// level beyond them.
/// </summary>
public sealed record WaterSupply
{
    [Input("C", Min = 25, Max = 90, Default = "heat.supply.cold", Help = "Temperature of the heating water on a cold day.")]
    public double ColdC { get; init; }

    [Input("C", Min = 20, Max = 90, Default = "heat.supply.mild", Help = "Temperature of the heating water on a mild day.")]
    public double MildC { get; init; }

    [Input("C", Min = -40, Max = 10, Default = "heat.supply.cold_day", Help = "Outdoor temperature of the cold day.")]
    public double ColdDayC { get; init; }

    [Input("C", Min = 5, Max = 30, Default = "heat.supply.mild_day", Help = "Outdoor temperature of the mild day.")]
    public double MildDayC { get; init; }

    /// <summary>Temperature of the heating water at an outdoor temperature, C.</summary>
    public double AtC(double outdoorC)
    {
        double cold = Math.Clamp((MildDayC - outdoorC) / (MildDayC - ColdDayC), 0, 1);
        return MildC + cold * (ColdC - MildC);
    }

    /// <summary>Checks across inputs: the cold day is colder, its water not.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(WaterSupply supply)
    {
        if (supply.ColdDayC >= supply.MildDayC)
        {
            yield return ("cold_day", "must be colder than mild_day");
        }
        if (supply.ColdC < supply.MildC)
        {
            yield return ("cold", "must not be cooler than the heating water of a mild day");
        }
    }
}
