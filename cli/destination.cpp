// SPDX-FileCopyrightText: 2026 The yearproof authors
// SPDX-License-Identifier: Apache-2.0
#include "destination.h"

#include "interrupt.h"
#include "terminal.h"
#include "yearproof/log/whole_file.h"
#include "yearproof/source/trouble.h"

#include <ostream>

namespace yearproof::cli {

ReporterOptions Destination::look() const {
    return output.empty() ? look_of_output(no_colour) : look_of_file();
}

void Destination::write(Console& console, const std::function<void(std::ostream&)>& writer) const {
    stop_if_interrupted();
    if (output.empty()) {
        writer(console.out);
        if (!console.out.flush())
            throw Trouble(TroubleKind::output, "", "", "standard output cannot be written");
        return;
    }
    WholeFile file(output);
    writer(file.stream());
    stop_if_interrupted();
    file.commit();
}

}  // namespace yearproof::cli
