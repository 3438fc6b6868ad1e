namespace Sim.Engine.Electricity;

/// <summary>Fuel of diesel generators.</summary>
public static class Generator
{
    /// <summary>
    /// Linear fuel curve of an hour, L: F = F0 P_rated + F1 P. Skarstein and Uhlen 1989, Wind Engineering 13; as in
    /// HOMER (Lambert, Gilman and Lilienthal 2006, "Micropower system modeling with HOMER").
    /// </summary>
    /// <param name="outputKw">Mean output while running, kW.</param>
    /// <param name="ratedKw">Rated power, kW.</param>
    /// <param name="interceptLPerKwh">F0, L/h per kW of rated power.</param>
    /// <param name="slopeLPerKwh">F1, L/h per kW of output.</param>
    /// <param name="runningHours">Part of the hour that it runs.</param>
    public static double FuelL(double outputKw, double ratedKw, double interceptLPerKwh, double slopeLPerKwh, double runningHours = 1) =>
        (interceptLPerKwh * ratedKw + slopeLPerKwh * outputKw) * runningHours;
}
