// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <QSocketNotifier>

#include <csignal>
#include <unistd.h>

namespace mqttscope::cli
{

namespace
{

/// Where a signal handler may write; it may do little else [signal-safety(7)].
volatile int g_writeEnd = -1;

extern "C" void onSignal(int number)
{
    const char byte = 1;
    if (g_writeEnd >= 0)
        static_cast<void>(::write(g_writeEnd, &byte, 1));
    std::signal(number, SIG_DFL);
}

}

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    if (::pipe(m_ends) != 0)
        return;
    m_notifier = new QSocketNotifier(m_ends[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT interrupted();
    });
    g_writeEnd = m_ends[1];
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGPIPE, SIG_IGN); // a reader that has gone is seen when writing
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    g_writeEnd = -1;
    delete m_notifier;
    for (const int end : m_ends)
        if (end >= 0)
            ::close(end);
}

}
