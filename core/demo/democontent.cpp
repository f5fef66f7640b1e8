// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/democontent.h"

#include <cmath>
#include <numbers>

namespace mqttscope::demo
{

SessionOptions optionsFor(const QString &name, ProtocolVersion version)
{
    SessionOptions options;
    options.version = version;
    options.clientId = name.toUtf8();
    options.keepAlive = 30;
    return options;
}

PropertyList jsonProperties()
{
    PropertyList properties;
    properties.add(PropertyId::PayloadFormatIndicator, 1);
    properties.add(PropertyId::MessageExpiryInterval, 3600);
    properties.add(PropertyId::ContentType, QByteArrayLiteral("application/json"));
    properties.addUserProperty("site", "north");
    return properties;
}

QString description(const char *source) { return QString::fromUtf8(source); }

QByteArray decimals(double value, int digits) { return QByteArray::number(value, 'f', digits); }

Wave::Wave(double mean, double amplitude, double period, double noise, quint32 seed)
    : m_mean(mean)
    , m_amplitude(amplitude)
    , m_period(period)
    , m_noise(noise)
    , m_random(seed)
{ }

double Wave::at(double seconds)
{
    const double phase = 2.0 * std::numbers::pi * seconds / m_period;
    return m_mean + m_amplitude * std::sin(phase) + m_noise * (2.0 * m_random.generateDouble() - 1.0);
}

}
