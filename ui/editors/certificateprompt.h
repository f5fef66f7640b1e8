// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a certificate that verification refused, and lets a person accept this one in spite of it. Opened with open().
#pragma once

#include "core/transport/tlsfacts.h"

#include <QDialog>

namespace mqttscope
{

struct ConnectionProfile;

class CertificatePrompt : public QDialog
{
    Q_OBJECT
public:
    /// @param facts of the attempt that was refused, with at least one certificate
    /// @param problem the sentence that was said
    CertificatePrompt(const ConnectionProfile &profile, const TlsFacts &facts, const QString &problem, QWidget *parent);

Q_SIGNALS:
    /// For this host, this fingerprint and the problems shown, and nothing else.
    void certificateAccepted();
};

}
