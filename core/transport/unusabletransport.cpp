// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/unusabletransport.h"

#include <utility>

namespace mqttscope
{

UnusableTransport::UnusableTransport(SettingsGroup settings, const QString &sentence, QObject *parent)
    : Transport(parent)
    , m_settings(settings)
    , m_sentence(sentence)
{ }

void UnusableTransport::open()
{
    const auto refuse = [this] {
        if (!std::exchange(m_isOver, true))
            Q_EMIT closed({TransportFailure::Settings, {}, m_sentence, false, {}, m_settings});
    };
    QMetaObject::invokeMethod(this, refuse, Qt::QueuedConnection);
}

}
