using System.Runtime.CompilerServices;
using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>Fuel burnt in an hour, in the units in which it is bought; heat and emissions are declared where they arise.</summary>
public readonly record struct FuelHour(
    [Output("L", "Heating oil")] double HeatingOilL,
    [Output("L", "Diesel")] double DieselL,
    [Output("L", "LPG")] double LpgL,
    [Output("kWh", "Natural gas")] double NaturalGasKwh,
    [Output("kg", "Pellets")] double PelletsKg,
    [Output("kg", "Logs")] double LogsKg)
{
    /// <summary>Fuel of the hour from the net energy burnt, kWh.</summary>
    /// <param name="unitsPerKwh">Units of each carrier that hold a kWh (<see cref="FuelEnergy.UnitsPerKwh"/>).</param>
    /// <param name="kwhByCarrier">Net energy burnt, in the order of <see cref="Carrier"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FuelHour Of(ReadOnlySpan<double> unitsPerKwh, ReadOnlySpan<double> kwhByCarrier)
    {
        ReadOnlySpan<double> kwh = kwhByCarrier[..((int)Carrier.Logs + 1)], units = unitsPerKwh[..((int)Carrier.Logs + 1)];
        return new(
            kwh[(int)Carrier.HeatingOil] * units[(int)Carrier.HeatingOil],
            kwh[(int)Carrier.Diesel] * units[(int)Carrier.Diesel],
            kwh[(int)Carrier.Lpg] * units[(int)Carrier.Lpg],
            kwh[(int)Carrier.NaturalGas],
            kwh[(int)Carrier.Pellets] * units[(int)Carrier.Pellets],
            kwh[(int)Carrier.Logs] * units[(int)Carrier.Logs]);
    }
}
