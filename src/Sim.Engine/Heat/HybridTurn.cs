using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>Which of a heat pump and a boiler heats for less: of rooms, or of hot water.</summary>
/// <param name="BelowC">Outdoor temperature below which it is the boiler, whatever it costs.</param>
/// <param name="Fuel">What the boiler burns.</param>
/// <param name="PumpAt">The heat pump's hour by outdoor temperature, in dry air.</param>
/// <param name="Boiler">The boiler's hour.</param>
public sealed record HybridTurn(double BelowC, Carrier Fuel, Func<double, HeaterCurve> PumpAt, HeaterCurve Boiler)
{
    private const double WarmestC = 30;

    /// <summary>
    /// Outdoor temperature from which the heat pump's heat costs less than the boiler's, C: in whole degrees, so that not every cent
    /// is another one, and never below <see cref="BelowC"/>; infinite where it costs more up to 30 C. In dry air, without defrosting.
    /// </summary>
    public double PumpFromC(double electricityEurPerKwh, double fuelEurPerKwh)
    {
        double boilerEur = EurPerHeat(Boiler, electricityEurPerKwh, fuelEurPerKwh);
        for (double outdoorC = BelowC; outdoorC <= WarmestC; outdoorC = Math.Floor(outdoorC) + 1)
        {
            if (EurPerHeat(PumpAt(outdoorC), electricityEurPerKwh, fuelEurPerKwh) < boilerEur)
            {
                return outdoorC;
            }
        }
        return double.PositiveInfinity;
    }

    /// <summary>What a kWh of heat costs, EUR.</summary>
    public static double EurPerHeat(in HeaterCurve curve, double electricityEurPerKwh, double fuelEurPerKwh) =>
        curve.ElectricityPerHeat * electricityEurPerKwh + curve.FuelPerHeat * fuelEurPerKwh;
}
